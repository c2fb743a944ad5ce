/**
 * What a host does while mail is logged; the front door is {@link
 * org.mailtrail.application.host.EntryListener}.
 */
@NullMarked
package org.mailtrail.application.host;

import org.jspecify.annotations.NullMarked;
