/**
 * The ports for secrets and sign-in; the front door is {@link
 * org.mailtrail.application.port.identity.SecretProvider}.
 */
@NullMarked
package org.mailtrail.application.port.identity;

import org.jspecify.annotations.NullMarked;
