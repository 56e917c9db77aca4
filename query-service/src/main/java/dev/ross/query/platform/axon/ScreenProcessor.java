package dev.ross.query.platform.axon;

import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/**
 * Follows the events for one screen. What a batch changed is written once, at its end and before the token that says so:
 * after a crash between the two, the events come again and the documents know them.
 */
final class ScreenProcessor extends Follower {
    ScreenProcessor(Builder builder) {
        super(builder);
        registerHandlerInterceptor((unit, chain) -> {
            var result = chain.proceed();
            if (!(unit instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage()) new Batch(unit).end();
            return result;
        });
    }
}
