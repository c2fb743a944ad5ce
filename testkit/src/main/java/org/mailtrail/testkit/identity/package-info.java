/**
 * Secrets and sign-in: fakes, and what every implementation must keep; {@link
 * org.mailtrail.testkit.identity.SecretProviderContract} first.
 */
@NullMarked
package org.mailtrail.testkit.identity;

import org.jspecify.annotations.NullMarked;
