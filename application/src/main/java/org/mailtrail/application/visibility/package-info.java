/**
 * Whose entries somebody sees; the front door is {@link
 * org.mailtrail.application.visibility.TellSight}.
 */
@NullMarked
package org.mailtrail.application.visibility;

import org.jspecify.annotations.NullMarked;
