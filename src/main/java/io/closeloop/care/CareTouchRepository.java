package io.closeloop.care;

import org.springframework.data.jpa.repository.JpaRepository;

interface CareTouchRepository extends JpaRepository<CareTouch, Long> {}
