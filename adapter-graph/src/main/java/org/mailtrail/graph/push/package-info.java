/** Subscriptions to mail that comes in; {@link org.mailtrail.graph.push.GraphNotices} first. */
@NullMarked
package org.mailtrail.graph.push;

import org.jspecify.annotations.NullMarked;
