/** Signing in, sessions, users; {@link org.mailtrail.web.access.AccessPages} first. */
@NullMarked
package org.mailtrail.web.access;

import org.jspecify.annotations.NullMarked;
