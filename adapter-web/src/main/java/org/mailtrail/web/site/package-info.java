/** What pages are made of: routes, visits, replies; {@link org.mailtrail.web.site.Route} first. */
@NullMarked
package org.mailtrail.web.site;

import org.jspecify.annotations.NullMarked;
