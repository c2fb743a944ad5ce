/**
 * A small site over HTTP, guarded against slow, large and strange requests; the front door is
 * {@link org.mailtrail.webserver.WebServer} (ADR 0021).
 */
@NullMarked
package org.mailtrail.webserver;

import org.jspecify.annotations.NullMarked;
