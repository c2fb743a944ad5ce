/**
 * The JSON that Graph reads and answers, errors too; the front door is {@link
 * org.mailtrail.simulator.graph.json.JsonBodies}.
 */
@NullMarked
package org.mailtrail.simulator.graph.json;

import org.jspecify.annotations.NullMarked;
