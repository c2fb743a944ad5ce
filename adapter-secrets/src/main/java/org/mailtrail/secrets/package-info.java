/**
 * Secrets from the environment, from files and from an encrypted store; the front door is {@link
 * org.mailtrail.secrets.SecretsAdapters}.
 */
@NullMarked
package org.mailtrail.secrets;

import org.jspecify.annotations.NullMarked;
