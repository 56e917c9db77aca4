/**
 * Whether a screen may follow the log, and whether readers may rely on it. A screen is built once it has been near the
 * end of the log, and stops where the log has changed, its views have changed their shape, or it has too many dead
 * letters.
 */
@NullMarked
package dev.ross.query.platform.axon.state;

import org.jspecify.annotations.NullMarked;
