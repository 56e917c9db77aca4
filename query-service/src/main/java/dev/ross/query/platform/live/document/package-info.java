/**
 * The documents that are watched on this node, as they were last reported or read. However many there are, and however
 * many clients watch them, one subscription for each view reports their changes.
 */
@NullMarked
package dev.ross.query.platform.live.document;

import org.jspecify.annotations.NullMarked;
