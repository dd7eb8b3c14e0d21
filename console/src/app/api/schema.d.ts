/**
 * Types of the API, in the shape that openapi-typescript writes.
 * `npm run generate` replaces this file from ../openapi.json; do not edit what it wrote.
 */

export interface paths {
  '/session': {
    get: operations['session_get']
    post: operations['session_create']
    delete: operations['session_delete']
  }
  '/me': {
    get: operations['me_get']
    patch: operations['account_update']
  }
  '/setup': {
    get: operations['setup_get']
    post: operations['setup_create']
  }
  '/registration-keys': {
    get: operations['registration_key_list']
  }
  '/registration-keys/{id}': {
    get: operations['registration_key_get']
  }
  '/registration-keys/{id}/void': {
    post: operations['registration_key_void']
  }
  '/registration-keys/{id}/reveal': {
    post: operations['registration_key_reveal']
  }
  '/service-plans': {
    get: operations['service_plan_list']
  }
  '/service-plans/{id}/registration-keys': {
    post: operations['registration_key_generate']
  }
}

export interface components {
  schemas: {
    Problem: {
      type: string
      title: string
      status: number
      detail?: string
      code: string
      request_id?: string
      errors?: components['schemas']['ProblemField'][]
    }
    ProblemField: {
      pointer: string
      code: string
      detail: string
    }
    SignedInPerson: {
      id: string
      login_id: string
      first_name: string
      last_name: string
      email: string
      phone: string
      language: 'en' | 'fr' | 'it' | 'de' | 'es'
      time_zone: string
      role: string
    }
    SignedInOrganization: {
      id: string
      kind: string
      company: string
      status: string
    }
    Session: {
      person: components['schemas']['SignedInPerson']
      organization: components['schemas']['SignedInOrganization']
      csrf_token?: string
      permissions: string[]
    }
    UpdateAccount: {
      first_name?: string | null
      last_name?: string | null
      phone?: string | null
      language?: 'en' | 'fr' | 'it' | 'de' | 'es' | null
      time_zone?: string | null
    }
    SignIn: {
      login_id: string
      password: string
      totp?: string | null
    }
    Setup: {
      setup_code: string
      company: string
      country: string
      time_zone: string
      login_id: string
      password: string
      first_name: string
      last_name: string
      email: string
    }
    RegistrationKey: {
      id: string
      key_masked: string
      status: 'unused' | 'registered' | 'voided' | 'expired'
      service_plan: { id: string; name: string }
      units: number
      note?: string | null
      batch_id?: string | null
      created_at: string
      created_by?: string | null
      last_use_on?: string | null
      registered_at?: string | null
      voided_at?: string | null
      void_reason?: string | null
      owner: { id: string; company: string }
    }
    RegistrationKeyPage: {
      items: components['schemas']['RegistrationKey'][]
      next_cursor?: string | null
      total: number
      total_is_exact: boolean
    }
    VoidKey: { reason: string }
    RevealedKey: { key: string }
    GenerateKeys: {
      count: number
      units: number
      note?: string | null
      last_use_on?: string | null
      recipient_email?: string | null
    }
    GeneratedKeys: {
      items: { id: string; key: string; status: string }[]
    }
    ServicePlan: {
      id: string
      name: string
      product: { code: string; name: string }
      version_type: 'full' | 'trial' | 'nfr'
      charging: 'monthly' | 'prepaid'
      enabled: boolean
      initial_months: number
      auto_renewal_months?: number | null
      units_default?: number | null
      owner: { id: string; company: string }
    }
    ServicePlanPage: {
      items: components['schemas']['ServicePlan'][]
      next_cursor?: string | null
      total: number
      total_is_exact: boolean
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}

interface JsonAnswer<Status extends number, Body> {
  parameters: { query?: never; header?: never; path?: never; cookie?: never }
  requestBody?: never
  responses: { [S in Status]: { headers: { [name: string]: unknown }; content: { 'application/json': Body } } } & {
    default: {
      headers: { [name: string]: unknown }
      content: { 'application/problem+json': components['schemas']['Problem'] }
    }
  }
}
type With<Operation, Parts> = Omit<Operation, keyof Parts> & Parts
interface JsonBody<Body> {
  requestBody: { content: { 'application/json': Body } }
}
interface ById {
  parameters: { query?: never; header?: never; path: { id: string }; cookie?: never }
}
interface ListQuery {
  limit?: number
  cursor?: string
  sort?: string
  q?: string
}
interface ByQuery<Query> {
  parameters: { query?: Query; header?: never; path?: never; cookie?: never }
}

export interface operations {
  session_get: JsonAnswer<200, components['schemas']['Session']>
  me_get: JsonAnswer<200, components['schemas']['Session']>
  account_update: With<
    JsonAnswer<200, components['schemas']['SignedInPerson']>,
    JsonBody<components['schemas']['UpdateAccount']>
  >
  session_create: With<JsonAnswer<201, components['schemas']['Session']>, JsonBody<components['schemas']['SignIn']>>
  session_delete: JsonAnswer<204, never>
  setup_get: JsonAnswer<200, { needed: boolean }>
  setup_create: With<JsonAnswer<201, components['schemas']['SignedInOrganization']>, JsonBody<components['schemas']['Setup']>>
  registration_key_list: With<
    JsonAnswer<200, components['schemas']['RegistrationKeyPage']>,
    ByQuery<ListQuery & { status?: string; service_plan_id?: string }>
  >
  registration_key_get: With<JsonAnswer<200, components['schemas']['RegistrationKey']>, ById>
  registration_key_void: With<
    JsonAnswer<200, components['schemas']['RegistrationKey']>,
    ById & JsonBody<components['schemas']['VoidKey']>
  >
  registration_key_reveal: With<JsonAnswer<200, components['schemas']['RevealedKey']>, ById>
  service_plan_list: With<
    JsonAnswer<200, components['schemas']['ServicePlanPage']>,
    ByQuery<ListQuery & { enabled?: boolean }>
  >
  registration_key_generate: With<
    JsonAnswer<201, components['schemas']['GeneratedKeys']>,
    ById & JsonBody<components['schemas']['GenerateKeys']>
  >
}
