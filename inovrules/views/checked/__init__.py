"""What a check found, as documents for other programs: JSON, SARIF, JUnit, GitHub annotations."""
