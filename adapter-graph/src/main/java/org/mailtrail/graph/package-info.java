/**
 * Exchange Online by Microsoft Graph; the front door is {@link org.mailtrail.graph.GraphAdapters}.
 */
@NullMarked
package org.mailtrail.graph;

import org.jspecify.annotations.NullMarked;
