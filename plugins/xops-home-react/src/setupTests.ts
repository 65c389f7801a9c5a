import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages are loaded lazily, which on a busy machine takes longer than a second.
configure({ asyncUtilTimeout: 15_000 });
