package dev.ross.saga.platform.parking;

import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ParkingProperties.class)
class ParkingPlace {
    @Bean
    Parking parking(
            @Qualifier("sagaDataSource") DataSource sagas,
            @Qualifier("eventSerializer") Serializer serializer,
            ParkingProperties properties) {
        return new Parking(JdbcClient.create(sagas), serializer, properties.mostParked());
    }
}
