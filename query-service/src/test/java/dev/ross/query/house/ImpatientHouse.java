package dev.ross.query.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A house whose patience ends within seconds. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@House
@TestPropertySource(
        properties = {
            "ross.query.live.heartbeat=1s",
            "ross.query.live.write-deadline=6s",
            "ross.query.anonymous-reads-per-second=20",
            "ross.query.reads-per-second=20"
        })
public @interface ImpatientHouse {}
