/** Graph's change notifications; {@link org.mailtrail.simulator.graph.push.ChangeNotices} first. */
@NullMarked
package org.mailtrail.simulator.graph.push;

import org.jspecify.annotations.NullMarked;
