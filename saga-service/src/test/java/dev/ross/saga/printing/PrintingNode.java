package dev.ross.saga.printing;

import dev.ross.saga.CommandSideStub;
import dev.ross.saga.RunningClock;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Starts the service with printers at ports of this machine. */
final class PrintingNode {
    private PrintingNode() {}

    static RunningSagaService on(SagaTestStores stores, int... ports) {
        var allowed = Arrays.stream(ports).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return RunningSagaService.on(
                stores,
                properties -> {
                    properties.put("ross.printing.networks", "127.0.0.0/8,10.0.0.0/8");
                    properties.put("ross.printing.ports", allowed);
                },
                RunningClock.class,
                CommandSideStub.class,
                PrintCommandsStub.class);
    }
}
