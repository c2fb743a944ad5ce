/** The console in the browser; {@link org.mailtrail.web.Console} first. */
@NullMarked
package org.mailtrail.web;

import org.jspecify.annotations.NullMarked;
