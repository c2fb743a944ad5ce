/** Which links of the log are broken; {@link org.mailtrail.jpa.link.JpaBrokenLinks} first. */
@NullMarked
package org.mailtrail.jpa.link;

import org.jspecify.annotations.NullMarked;
