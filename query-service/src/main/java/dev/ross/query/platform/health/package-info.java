/** Health of the services that this one depends on, for load balancers; it causes no restart. */
@NullMarked
package dev.ross.query.platform.health;

import org.jspecify.annotations.NullMarked;
