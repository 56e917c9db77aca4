package dev.ross.query.platform.axon;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a screen counts as built, behind or stopped.
 *
 * @param builtWithin a screen has been built once it has come to where the log ended when it began, and is at most
 *     this many events from its end
 * @param behindBy a built screen is behind once it is more than this many events from the end of the log
 * @param onChangedLog what happens to a screen that has seen events which the log no longer has
 * @param parkedAtMost so many events of a screen may be parked; it stops when there are more
 */
@ConfigurationProperties("ross.query.screens")
record ScreenProperties(
        @DefaultValue("100") long builtWithin,
        @DefaultValue("1000") long behindBy,
        @DefaultValue("stop") OnChangedLog onChangedLog,
        @DefaultValue("10000") int parkedAtMost) {

    enum OnChangedLog {
        /** It stops and says so, since only a person can tell which of the two is right. */
        STOP,
        /** It is made anew from the events that the log has. */
        REBUILD
    }
}
