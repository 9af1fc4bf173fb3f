// The app service that runs the server.
targetScope = 'resourceGroup'

param name string
param location string
param sku string

@description('The resource id of the managed identity, and what it is known by.')
param identityId string
param appId string
param tenantId string

var host = '${name}.azurewebsites.net'

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: sku
    // The data folder belongs to one process.
    capacity: 1
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet BlinkAudioBot.dll'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/health/ready'
      numberOfWorkers: 1
      appSettings: [
        { name: 'Urls', value: 'http://+:8080' }
        { name: 'WEBSITES_PORT', value: '8080' }
        // Outside the program's folder, which each deployment replaces.
        { name: 'BlinkAudioBot__DataFolder', value: '/home/data' }
        { name: 'BlinkAudioBot__PublicUrl', value: 'https://${host}' }
        { name: 'BlinkAudioBot__Connector__AppType', value: 'UserAssignedManagedIdentity' }
        { name: 'BlinkAudioBot__Connector__AppId', value: appId }
        { name: 'BlinkAudioBot__Connector__TenantId', value: tenantId }
        // The visitor's address is in the front end's headers.
        { name: 'ASPNETCORE_FORWARDEDHEADERS_ENABLED', value: 'true' }
      ]
    }
  }
}

output publicUrl string = 'https://${host}'
