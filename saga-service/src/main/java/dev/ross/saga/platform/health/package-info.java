/**
 * Health of what this service needs. It decides whether requests are sent to this service, not whether it is restarted.
 */
@NullMarked
package dev.ross.saga.platform.health;

import org.jspecify.annotations.NullMarked;
