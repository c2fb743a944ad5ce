/**
 * E-mail addresses, as people write them and as they are compared; {@link
 * org.mailtrail.domain.address.EmailAddress} first.
 */
@NullMarked
package org.mailtrail.domain.address;

import org.jspecify.annotations.NullMarked;
