/** Pushes messages to devices: encrypted for each (RFC 8291), signed by this installation (RFC 8292), by HTTPS. */
@NullMarked
package dev.ross.saga.platform.push;

import org.jspecify.annotations.NullMarked;
