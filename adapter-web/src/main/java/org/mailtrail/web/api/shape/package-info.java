/** What the API tells, as JSON; {@link org.mailtrail.web.api.shape.EntryShapes} first. */
@NullMarked
package org.mailtrail.web.api.shape;

import org.jspecify.annotations.NullMarked;
