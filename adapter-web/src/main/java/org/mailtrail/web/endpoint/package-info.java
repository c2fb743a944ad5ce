/**
 * How routes for programs are declared, read and described; {@link
 * org.mailtrail.web.endpoint.ApiEndpoint} first.
 */
@NullMarked
package org.mailtrail.web.endpoint;

import org.jspecify.annotations.NullMarked;
