/**
 * What this installation is, and whether it is sound; {@link org.mailtrail.web.about.AboutPages}
 * first.
 */
@NullMarked
package org.mailtrail.web.about;

import org.jspecify.annotations.NullMarked;
