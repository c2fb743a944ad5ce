/** What carries events; {@link org.mailtrail.application.plug.telling.TellingPlug} first. */
@NullMarked
package org.mailtrail.application.plug.telling;

import org.jspecify.annotations.NullMarked;
