/**
 * A small site over HTTP, guarded against slow, large and strange requests; the front door is
 * {@link org.mailtrail.bootstrap.http.WebServer} (ADR 0021).
 */
@NullMarked
package org.mailtrail.bootstrap.http;

import org.jspecify.annotations.NullMarked;
