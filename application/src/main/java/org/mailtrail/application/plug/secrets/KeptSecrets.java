package org.mailtrail.application.plug.secrets;

import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.identity.TokenStore;

/**
 * Secrets.
 *
 * @param provider all of them, wherever they come from; asked at every use
 * @param vault those that people enter
 * @param tokens what remembers who has signed in
 */
public record KeptSecrets(SecretProvider provider, SecretVault vault, TokenStore tokens) {}
