/** Access control. This service has no API: only probes, Prometheus and operators may call it. */
@NullMarked
package dev.ross.saga.platform.security;

import org.jspecify.annotations.NullMarked;
