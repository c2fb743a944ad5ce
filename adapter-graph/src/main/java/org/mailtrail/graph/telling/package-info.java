/** What people are told of Graph and of signing in. */
@NullMarked
package org.mailtrail.graph.telling;

import org.jspecify.annotations.NullMarked;
