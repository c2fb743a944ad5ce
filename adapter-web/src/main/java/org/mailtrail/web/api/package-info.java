/** The log for programs; {@link org.mailtrail.web.api.ApiPages} first. */
@NullMarked
package org.mailtrail.web.api;

import org.jspecify.annotations.NullMarked;
