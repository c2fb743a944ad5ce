/**
 * What programs send and are sent, described in the same place where it is written; {@link
 * org.mailtrail.web.shape.JsonShape} first.
 */
@NullMarked
package org.mailtrail.web.shape;

import org.jspecify.annotations.NullMarked;
