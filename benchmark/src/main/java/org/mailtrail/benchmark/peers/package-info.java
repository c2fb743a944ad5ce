/**
 * What others do with the same mail; the front door is {@link org.mailtrail.benchmark.peers.Peers}.
 */
@NullMarked
package org.mailtrail.benchmark.peers;

import org.jspecify.annotations.NullMarked;
