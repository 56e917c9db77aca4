/**
 * Health indicators for the stores and servers that this service needs: for readiness (requests are sent or not), not
 * for restarts.
 */
@NullMarked
package dev.ross.command.platform.health;

import org.jspecify.annotations.NullMarked;
