/** What header fields say of a message; {@link org.mailtrail.domain.header.HeaderFields} first. */
@NullMarked
package org.mailtrail.domain.header;

import org.jspecify.annotations.NullMarked;
