package io.closeloop.care;

import java.time.LocalDate;

/** A day on which customers are greeted, such as the Spring Festival. */
record GreetingDay(LocalDate day, String name) {}
