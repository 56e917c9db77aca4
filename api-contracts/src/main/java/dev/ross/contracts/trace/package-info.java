/** How a trace goes on from message to message: as the W3C writes it, in the metadata of whatever was sampled. */
@NullMarked
package dev.ross.contracts.trace;

import org.jspecify.annotations.NullMarked;
