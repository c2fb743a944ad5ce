/**
 * Addresses as real mail writes them; the front door is {@link
 * org.mailtrail.mime.address.FieldAddresses}.
 */
@NullMarked
package org.mailtrail.mime.address;

import org.jspecify.annotations.NullMarked;
