/**
 * Values sealed with keys from outside the database; the front door is {@link
 * org.mailtrail.secrets.seal.SealedValues}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.secrets.seal;

import org.jspecify.annotations.NullMarked;
