package dev.ross.platform.start;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Starts one service in its own process; the name is that of its settings file and of its application. */
public final class ServiceStart {
    private ServiceStart() {}

    public static void run(Class<?> service, String name, String[] arguments) {
        VirtualThreadCarriers.ensureMinimum();
        var application = new SpringApplication(service);
        application.setDefaultProperties(Map.of("spring.config.name", name, "spring.application.name", name));
        application.run(arguments);
    }
}
