package dev.ross.query.house;

import dev.ross.query.QueryService;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a free port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = QueryService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=query-service",
            "ross.query.anonymous-reads-per-second=100000",
            "ross.http.bad-tokens-per-second=100000",
            "ross.http.connections-per-address=0",
            "ross.query.reads-per-second=100000",
            "ross.query.live.heartbeat=15s",
            "ross.query.streams.per-caller=1000",
            "ross.query.streams.per-anonymous-address=1000"
        })
@ContextConfiguration(initializers = Stores.class)
@Import({LogInMemory.class, Log.class, Visitor.class})
public @interface House {}
