package dev.ross.command.order.web;

import dev.ross.command.platform.web.FurthestPosition;
import dev.ross.command.platform.web.RequestContext.RequestTrace;
import dev.ross.platform.security.Actor;

/**
 * The sender of a batch.
 *
 * @param reached collects the positions of its commands
 */
record BatchSender(Actor actor, RequestTrace trace, FurthestPosition reached) {}
