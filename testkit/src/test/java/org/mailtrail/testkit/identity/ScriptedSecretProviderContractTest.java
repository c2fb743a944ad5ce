package org.mailtrail.testkit.identity;

import java.util.Map;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;

class ScriptedSecretProviderContractTest extends SecretProviderContract {
  @Override
  protected SecretProvider knowing(Map<SecretName, Secret> secrets) {
    ScriptedSecretProvider provider = new ScriptedSecretProvider();
    secrets.forEach(provider::knows);
    return provider;
  }

  @Override
  protected SecretProvider outOfReach() {
    return new ScriptedSecretProvider().goesOutOfReach();
  }
}
